package org.specstar.testing.s3;

import java.io.IOException;
import java.io.OutputStream;
import org.gaul.s3proxy.Main;

/** What the process of the server runs: it ends with the tests that started it, however they end. */
final class ServerProcess {
    private ServerProcess() {}

    /** @param arguments those of the server */
    public static void main(String[] arguments) throws Exception {
        Thread watch = new Thread(ServerProcess::endWithTheInput, "end-with-the-tests");
        watch.setDaemon(true);
        watch.start();
        Main.main(arguments);
    }

    private static void endWithTheInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The other end is gone, which is what this waits for.
        }
        Runtime.getRuntime().halt(0);
    }
}
