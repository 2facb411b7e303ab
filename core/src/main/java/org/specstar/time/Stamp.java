package org.specstar.time;

/** Who did something, and when. */
public record Stamp(Moment time, String user) {}
