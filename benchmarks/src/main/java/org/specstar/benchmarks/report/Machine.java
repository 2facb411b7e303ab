package org.specstar.benchmarks.report;

/**
 * What it was measured on.
 *
 * @param memoryBytes of the whole machine; 0 if unknown
 * @param java the version of the driver's Java, which is also the server's unless that ran already
 */
public record Machine(int cores, long memoryBytes, String os, String java) {}
