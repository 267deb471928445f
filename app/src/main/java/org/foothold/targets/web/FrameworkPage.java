package org.foothold.targets.web;

import org.foothold.targets.Framework;

/** A framework as a tree. */
public record FrameworkPage(Framework framework, String takenBy, BranchPage top, boolean administers) {}
