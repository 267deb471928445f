package org.foothold.schools.web;

import org.foothold.schools.PersonFile;
import org.foothold.shell.QrCode;

/**
 * A one-time link just made; it is shown this once.
 *
 * @param hereOnly whether it opens on this computer only
 * @param taken whether somebody else signs in with the address
 * @param days how long it holds
 */
public record PersonLinkPage(PersonFile file, String link, boolean hereOnly, boolean taken, QrCode code, int days) {}
