package org.foothold.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.targets.TargetId;
import org.foothold.targets.TargetVersion;
import org.jspecify.annotations.Nullable;

/** An entry from a row of facts with its writing beside it. */
final class EntryRow {
    private EntryRow() {}

    static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                fact(row),
                new PersonId(uuid(row, "by_id")),
                instant(row, "arrived_at"),
                instant(row, "happened_at"),
                row.getBoolean("erased"));
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                new FactId(uuid(row, "fact_id")),
                new PersonId(uuid(row, "about_id")),
                setting(row),
                targets(row),
                Method.valueOf(row.getString("method")),
                new Finding(Shows.valueOf(row.getString("shows")), Judge.valueOf(row.getString("judge"))),
                DeviceTime.of(instant(row, "performed_at")),
                factId(row, "replaces_id"),
                content(row));
    }

    private static Setting setting(ResultSet row) throws SQLException {
        @Nullable UUID lesson = row.getObject("lesson_id", UUID.class);
        return new Setting(new ClassId(row.getInt("class_number")), lesson == null ? null : new LessonId(lesson));
    }

    private static List<TargetVersion> targets(ResultSet row) throws SQLException {
        UUID[] ids = (UUID[]) row.getArray("targets").getArray();
        Integer[] versions = (Integer[]) row.getArray("target_versions").getArray();
        List<TargetVersion> targets = new ArrayList<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            targets.add(new TargetVersion(new TargetId(ids[i]), versions[i]));
        }
        return targets;
    }

    private static Content content(ResultSet row) throws SQLException {
        @Nullable String written = row.getString("words");
        String words = written == null ? "" : written;
        return switch (row.getString("kind")) {
            case "RESPONSE" ->
                new Content.Response(
                        new CheckId(uuid(row, "check_id")),
                        uuid(row, "prompt_id"),
                        words,
                        row.getString("reason"),
                        confidence(row));
            case "OBSERVATION" -> new Content.Observation(words);
            case "JUDGEMENT" -> new Content.Judgement(factId(row, "judged_id"), words);
            default -> throw new SQLException("No such kind of fact");
        };
    }

    private static @Nullable Confidence confidence(ResultSet row) throws SQLException {
        @Nullable String word = row.getString("confidence");
        return word == null ? null : Confidence.valueOf(word);
    }

    private static @Nullable FactId factId(ResultSet row, String column) throws SQLException {
        @Nullable UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new FactId(id);
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp(column)).toInstant();
    }
}
