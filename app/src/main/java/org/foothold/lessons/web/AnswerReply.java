package org.foothold.lessons.web;

/**
 * What the script of a page is told of an answer.
 *
 * @param state {@code kept}, {@code late} (kept, and marked), {@code refused} or {@code later} (send it again)
 * @param message the same in words for the person
 */
record AnswerReply(String state, String message) {}
