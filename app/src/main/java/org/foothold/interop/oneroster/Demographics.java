package org.foothold.interop.oneroster;

/** demographics.csv: checked and counted, and nothing of it is kept, because nothing in Foothold uses it yet. */
final class Demographics {
    private final Context context;
    private final Users users;

    Demographics(Context context, Users users) {
        this.context = context;
        this.users = users;
    }

    void accept(Row row) {
        if (!row.ended() && users.state(row.id()) == Users.State.UNKNOWN) {
            context.findings().repeat(row.table().csv(), row.line(), "oneroster.demographics-of-nobody", "");
        }
    }
}
