/**
 * Replays what was recorded from SpecStar against another server and says where the answers differ.
 *
 * <p>A {@link org.specstar.conformance.replay.Recording} is a list of requests with the answers of the original. Each run
 * makes ids and times of its own: a {@link org.specstar.conformance.replay.Translation} learns from the answers which
 * recorded id and time stands for which of this run, one to one and times in the same order, and rewrites the requests
 * that follow. Everything else is compared exactly. Where the target answers differently on purpose, a declared
 * {@link org.specstar.conformance.replay.Deviation} says what it answers instead; one that no longer deviates is an error.
 *
 * <p>Start at {@link org.specstar.conformance.replay.Replay}.
 */
@NullMarked
package org.specstar.conformance.replay;

import org.jspecify.annotations.NullMarked;
