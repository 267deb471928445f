package org.foothold.demo;

import java.util.List;
import org.foothold.evidence.CheckId;

/** A lesson of the story as it stands in the database: its checks in the order of the questions. */
record Held(Story.Meeting meeting, List<CheckId> checks, CheckId restatement) {}
