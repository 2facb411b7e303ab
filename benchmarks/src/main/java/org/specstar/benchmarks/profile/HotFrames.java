package org.specstar.benchmarks.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** Counts the methods at the top of the stacks of a recording. */
public final class HotFrames {
    private static final String SAMPLE = "jdk.ExecutionSample";

    private final Map<String, Integer> samples = new HashMap<>();
    private int all;

    private HotFrames() {}

    /**
     * Reads a recording, event by event.
     *
     * @param most how many are given at most
     * @return the hottest first; empty if nothing ran
     */
    public static List<HotFrame> of(Path recording, int most) throws IOException {
        HotFrames frames = new HotFrames();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                frames.add(file.readEvent());
            }
        }
        return frames.hottest(most);
    }

    private void add(RecordedEvent event) {
        RecordedStackTrace stack = event.getStackTrace();
        if (!event.getEventType().getName().equals(SAMPLE)
                || stack == null
                || stack.getFrames().isEmpty()) {
            return;
        }
        all++;
        samples.merge(name(stack.getFrames().get(0)), 1, Integer::sum);
    }

    private static String name(RecordedFrame frame) {
        RecordedMethod method = frame.getMethod();
        return method.getType().getName() + "." + method.getName();
    }

    private List<HotFrame> hottest(int most) {
        return samples.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> new HotFrame(entry.getKey(), (double) entry.getValue() / all))
                .toList();
    }
}
