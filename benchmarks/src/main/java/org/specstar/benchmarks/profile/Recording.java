package org.specstar.benchmarks.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A recording of Java Flight Recorder that runs in another process of this machine and this user. Ending it twice does
 * nothing.
 *
 * <p>Samples are taken every 10 milliseconds, as the JDK's settings {@code profile} say.
 */
public final class Recording implements AutoCloseable {
    private static final String NAME = "name=specstar-benchmark";
    /** What jcmd says if the recording was not started; it ends with 0 nevertheless. */
    private static final String STARTED = "Started recording";

    private final long process;
    private boolean running;

    private Recording(long process) {
        this.process = process;
        this.running = true;
    }

    /**
     * Begins to record.
     *
     * @param process its id
     * @throws IOException with what was said if that process does not let itself be recorded
     */
    public static Recording start(long process) throws IOException {
        String said = jcmd(process, "JFR.start", NAME, "settings=profile");
        if (!said.contains(STARTED)) {
            throw new IOException("cannot record process " + process + ": " + said.strip());
        }
        return new Recording(process);
    }

    /** Ends it and writes it over the file. */
    public void writeTo(Path file) throws IOException {
        running = false;
        jcmd(process, "JFR.stop", NAME, "filename=" + file.toAbsolutePath());
        if (!file.toFile().isFile()) {
            throw new IOException("there is no recording of process " + process + " in " + file);
        }
    }

    @Override
    public void close() throws IOException {
        if (running) {
            running = false;
            jcmd(process, "JFR.stop", NAME);
        }
    }

    private static String jcmd(long process, String... words) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(process)));
        command.addAll(List.of(words));
        Process jcmd = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream said = jcmd.getInputStream()) {
            return new String(said.readAllBytes(), Charset.defaultCharset());
        }
    }
}
