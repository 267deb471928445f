package org.foothold.schools.web;

import org.foothold.schools.NameList;

/** A page on which names are pasted and shown as they were read. */
public interface NamesPreview {
    Form form();

    NameList names();
}
