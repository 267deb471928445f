package org.foothold.schools.web;

import org.foothold.schools.PersonFile;
import org.foothold.shell.QrCode;

/**
 * A one-time link just made; it is shown this once.
 *
 * @param days how long it holds
 */
public record PersonLinkPage(PersonFile file, String link, QrCode code, int days) {}
