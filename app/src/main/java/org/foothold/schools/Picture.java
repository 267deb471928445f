package org.foothold.schools;

/** The pictures of a picture password: things that a child of any language can name. */
public enum Picture {
    SUN(
            "M12 7a5 5 0 1 1 0 10 5 5 0 0 1 0-10zM11 1h2v4h-2zM11 19h2v4h-2zM1 11h4v2H1zM19 11h4v2h-4zM3.5 4.9l1.4-1.4 2.8 2.8-1.4 1.4z"
                    + "M16.3 17.7l1.4-1.4 2.8 2.8-1.4 1.4zM19.1 3.5l1.4 1.4-2.8 2.8-1.4-1.4zM6.3 16.3l1.4 1.4-2.8 2.8-1.4-1.4z"),
    MOON("M16 2a10 10 0 1 0 6 16A9 9 0 0 1 16 2z"),
    STAR("M12 1.5l3.2 6.9 7.5.9-5.6 5.1 1.5 7.4L12 18.1l-6.6 3.7 1.5-7.4L1.3 9.3l7.5-.9z"),
    TREE("M12 1l7 9h-3.5l4.5 7h-6.5v6h-3v-6H4l4.5-7H5z"),
    FISH(
            "M1 6l5 4c3-4 9-5 13-2.5 2 1.2 3.3 3 4 4.5-.7 1.5-2 3.3-4 4.5-4 2.5-10 1.5-13-2.5l-5 4 2-6zM18 9.5a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6z"),
    BOAT("M11 1v14H3zM13 3l8 12h-8zM1 17h22l-3 6H4z"),
    HOUSE("M12 1.5L23 11h-3v11h-6v-7h-4v7H4V11H1z"),
    APPLE(
            "M12 7c2-2 9-2 9 5 0 5-3.5 10.5-6 10.5-1.3 0-2-.7-3-.7s-1.7.7-3 .7C6.5 22.5 3 17 3 12c0-7 7-7 9-5zM12 6c-.3-3 1.5-5 4.5-5 .3 3-1.5 5-4.5 5z"),
    CLOUD("M7 20a5.5 5.5 0 0 1-.8-10.900A7 7 0 0 1 19.6 11 4.6 4.6 0 0 1 18.5 20z"),
    KITE("M12 1l8 8-8 10-8-10zM11.2 19h1.6l2.7 3-1.2 1-2.3-2.5L9.7 23l-1.2-1z"),
    CUP(
            "M3 4h14v3h2a4 4 0 0 1 0 8h-2.3c-.7 2.5-2.7 4-5.2 4H8.5C5 19 3 16.5 3 13zM17 9v4h2a2 2 0 0 0 0-4zM2 20.5h16v2H2z"),
    KEY("M7 6a6 6 0 0 1 5.7 4H23v4h-2v4h-4v-4h-4.3A6 6 0 1 1 7 6zM7 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4z");

    /** How many make a password. */
    public static final int CHOSEN = 3;

    private final String shape;

    Picture(String shape) {
        this.shape = shape;
    }

    /** The path of its drawing on a field of 24 by 24; holes by the even-odd rule. */
    public String shape() {
        return shape;
    }
}
