package org.foothold.evidence;

/** What a fact shows and who said so. */
public record Finding(Shows shows, Judge judge) {
    public static final Finding NOT_JUDGED = new Finding(Shows.NOT_JUDGED, Judge.NOBODY);

    public Finding {
        if ((shows == Shows.NOT_JUDGED) != (judge == Judge.NOBODY)) {
            throw new IllegalArgumentException("What nobody judged shows nothing, and the other way round");
        }
    }

    /** What the key of a task says of an answer. */
    public static Finding byKey(boolean fits) {
        return new Finding(fits ? Shows.FITS : Shows.DOES_NOT_FIT, Judge.KEY);
    }
}
