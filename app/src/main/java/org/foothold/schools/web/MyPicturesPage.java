package org.foothold.schools.web;

/**
 * Three pictures to choose.
 *
 * @param anew true for a student who has some already
 * @param missing true if not all three were chosen
 */
public record MyPicturesPage(boolean anew, boolean missing) {}
