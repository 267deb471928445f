package org.foothold.interop.oneroster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small OneRoster set for tests, whole and right, to be changed in one place and written as zip or folder. */
public final class RosterSet {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** North School under a district; two teachers in one class, two students, a parent, an aide. */
    public static RosterSet of11() {
        return new RosterSet()
                .put("manifest.csv", """
                        propertyName,value
                        manifest.version,1.0
                        oneroster.version,1.1
                        file.orgs,bulk
                        file.academicSessions,bulk
                        file.courses,bulk
                        file.users,bulk
                        file.classes,bulk
                        file.enrollments,bulk
                        file.demographics,bulk
                        file.results,absent
                        """)
                .put("orgs.csv", """
                        sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
                        d1,,,River District,district,,
                        north,,,North School,school,,d1
                        math,,,Math Department,department,,north
                        """)
                .put("academicSessions.csv", """
                        sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
                        y1,,,2026-2027,schoolYear,2026-08-20,2027-06-10,,2027
                        t1,,,Fall,term,2026-08-20,2026-12-20,y1,2027
                        """)
                .put("courses.csv", """
                        sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects
                        co1,,,y1,Mathematics 4,M4,04,d1,Mathematics
                        """)
                .put("users.csv", """
                        sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
                        u1,,,true,north,teacher,trivera,,Tomás,Rivera,,,tomas@example.org,,,,,secret
                        u2,,,true,"north,d1",teacher,aking,,Ada,King,,,ada@example.org,,,,,
                        u3,,,TRUE,north,student,z,,Zoë 🌱,O'Neil,,,,,,u5,04,
                        u4,,,true,math,student,l,,ليلى,حداد,,,,,,,04,
                        u5,,,true,north,parent,p,,Pat,O'Neil,,,,,,u3,,
                        u6,,,true,north,aide,i,,Ira,Bell,,,,,,,,
                        u7,,,true,d1,administrator,d,,Dee,Cho,,,,,,,,
                        u8,,,true,north,administrator,n,,Noa,Cho,,,,,,,,
                        """)
                .put("classes.csv", """
                        sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects
                        c1,,,Math 4a,,co1,,scheduled,,north,"t1,y1",
                        c2,,,"Art, all",05,,,homeroom,,math,t1,Art
                        """)
                .put("enrollments.csv", """
                        sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
                        e1,,,c1,north,u1,teacher,true,,
                        e2,,,c1,north,u2,teacher,false,,
                        e3,,,c1,north,u3,student,,2026-08-20,
                        e4,,,c1,north,u4,student,,,
                        """)
                .put("demographics.csv", """
                        userSourcedId,status,dateLastModified,birthdate,sex,americanIndianOrAlaskaNative,asian
                        u3,,,2016-05-01,female,false,true
                        """);
    }

    /** The same people as 1.2 tells them: roles apart, with profiles that nobody needs. */
    public static RosterSet of12() {
        return of11().replace("manifest.csv", "version,1.1", "version,1.2")
                .replace("manifest.csv", "file.users,bulk", "file.users,bulk\nfile.roles,bulk\nfile.userProfiles,bulk")
                .put("users.csv", """
                        sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName
                        u1,,,true,trivera,,Tomás,Rivera,,,tomas@example.org,,,,,,,
                        u2,,,true,aking,,Adelaide,King,,,ada@example.org,,,,,,,Ada
                        u3,,,true,z,,Zoë 🌱,O'Neil,,,,,,,04,,,
                        u4,,,true,l,,ليلى,حداد,,,,,,,04,,,
                        """)
                .put("roles.csv", """
                        sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
                        r1,,,u1,primary,teacher,,,north,
                        r2,,,u1,secondary,principal,,,north,
                        r3,,,u2,primary,teacher,,,north,
                        r4,,,u3,primary,student,,,north,
                        r5,,,u4,primary,student,,,math,
                        """)
                .put("userProfiles.csv", """
                        sourcedId,status,dateLastModified,userSourcedId,profileType,vendorId,credentialType,username,password
                        p1,,,u1,SYSTEM,v,login,x,y
                        """);
    }

    public RosterSet put(String file, String text) {
        return put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public RosterSet put(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    public RosterSet without(String file) {
        files.remove(file);
        return this;
    }

    public RosterSet replace(String file, String part, String by) {
        String text = text(file);
        if (!text.contains(part)) {
            throw new IllegalArgumentException("No " + part + " in " + file);
        }
        return put(file, text.replace(part, by));
    }

    public RosterSet rename(String file, String other) {
        byte[] bytes = files.get(file);
        return without(file).put(other, bytes == null ? new byte[0] : bytes);
    }

    String text(String file) {
        return new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    }

    Map<String, byte[]> files() {
        return files;
    }

    public Path zip(Path folder) {
        Path zip = folder.resolve("roster.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                entries.putNextEntry(new ZipEntry(file.getKey()));
                entries.write(file.getValue());
                entries.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip;
    }

    public Path folder(Path parent) {
        files.forEach((name, bytes) -> {
            try {
                Path file = parent.resolve("set").resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return parent.resolve("set");
    }
}
