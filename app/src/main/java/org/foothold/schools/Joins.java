package org.foothold.schools;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Door for students who come in by class code and choose their own name. That proves little, so it opens today's lesson
 * only; three pictures in order prove more.
 */
@Service
public class Joins {
    private final CodedClasses codes;
    private final JoinStore store;
    private final PictureCheck pictures;
    private final StudentSessions sessions;
    private final TransactionTemplate transaction;

    Joins(
            CodedClasses codes,
            JoinStore store,
            PictureCheck pictures,
            StudentSessions sessions,
            TransactionTemplate transaction) {
        this.codes = codes;
        this.store = store;
        this.pictures = pictures;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    /**
     * The names behind a class code.
     *
     * @param from the network address that asks
     */
    public JoinList find(String code, String from) {
        return switch (codes.find(code, from)) {
            case CodedClass.Found(DistrictId district, SchoolClass found) ->
                new JoinList.Open(found, names(listed(district, found)));
            case CodedClass.Refused(SignIn.Reason reason) -> new JoinList.Refused(reason);
        };
    }

    /** Takes a name; opens today's lesson. */
    public SignIn join(String code, PersonId person, String from) {
        return switch (codes.find(code, from)) {
            case CodedClass.Found(DistrictId district, SchoolClass found) ->
                listed(district, found, person)
                        .map(listed -> start(district, found, person, Session.Means.CODE))
                        .orElse(new SignIn.Refused(SignIn.Reason.NAME_GONE));
            case CodedClass.Refused(SignIn.Reason reason) -> new SignIn.Refused(reason);
        };
    }

    /** Takes a name and proves it by its picture password; opens everything of the student. */
    public SignIn joinWithPictures(String code, PersonId person, List<Picture> choice, String from) {
        return switch (codes.find(code, from)) {
            case CodedClass.Found(DistrictId district, SchoolClass found) ->
                listed(district, found, person)
                        .map(listed -> pictures.refusal(new PictureTry(district, found.id(), person, choice, from))
                                .<SignIn>map(SignIn.Refused::new)
                                .orElseGet(() -> start(district, found, person, Session.Means.PICTURE)))
                        .orElse(new SignIn.Refused(SignIn.Reason.NAME_GONE));
            case CodedClass.Refused(SignIn.Reason reason) -> new SignIn.Refused(reason);
        };
    }

    private SignIn start(DistrictId district, SchoolClass schoolClass, PersonId person, Session.Means means) {
        try {
            return sessions.start(district, person, schoolClass, means);
        } catch (SessionStore.NameTaken e) {
            return new SignIn.Refused(SignIn.Reason.NAME_TAKEN);
        }
    }

    private Optional<JoinStore.Listed> listed(DistrictId district, SchoolClass schoolClass, PersonId person) {
        return listed(district, schoolClass).stream()
                .filter(each -> each.person().id().equals(person))
                .findFirst();
    }

    private List<JoinStore.Listed> listed(DistrictId district, SchoolClass schoolClass) {
        Supplier<List<JoinStore.Listed>> list = () ->
                Objects.requireNonNull(transaction.execute(status -> store.listStudents(district, schoolClass.id())));
        return DistrictScope.within(district, list);
    }

    private static List<JoinList.Name> names(List<JoinStore.Listed> students) {
        Map<PersonId, String> names =
                ShortNames.of(students.stream().map(JoinStore.Listed::person).toList());
        return students.stream()
                .filter(each -> !each.taken())
                .map(each -> new JoinList.Name(
                        each.person().id(), names.getOrDefault(each.person().id(), ""), each.pictures()))
                .toList();
    }
}
