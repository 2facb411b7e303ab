package org.specstar.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
    private static final long ENOUGH_NANOS = 1_500_000_000L;
    private static final long NOBODY = 0x7fff_fffeL;

    @TempDir
    private Path directory;

    private static void work() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] bytes = new byte[64];
        for (long begin = System.nanoTime(); System.nanoTime() - begin < ENOUGH_NANOS; ) {
            bytes = digest.digest(bytes);
        }
    }

    @Test
    void hottestMethodsShouldBeNamedWithTheirShares() throws Exception {
        Path file = directory.resolve("own.jfr");

        try (Recording recording = Recording.start(ProcessHandle.current().pid())) {
            work();
            recording.writeTo(file);
        }
        List<HotFrame> frames = HotFrames.of(file, 3);

        assertThat(frames).hasSizeBetween(1, 3);
        assertThat(frames).extracting(HotFrame::method).anyMatch(method -> method.startsWith("sun.security.provider."));
        assertThat(frames).extracting(HotFrame::share).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(frames.stream().mapToDouble(HotFrame::share).sum()).isLessThanOrEqualTo(1.000_001);
    }

    @Test
    void processThatDoesNotRunShouldBeNamed() {
        assertThatThrownBy(() -> Recording.start(NOBODY))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot record process " + NOBODY);
    }
}
