package org.specstar.testing.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class S3ServerTest {
    private static int answer(URI uri) throws IOException {
        return ((HttpURLConnection) uri.toURL().openConnection()).getResponseCode();
    }

    @Test
    void serverShouldAnswerWhereItWasBeforeWhenItIsRestarted() throws IOException {
        try (S3Server server = S3Server.start()) {
            URI endpoint = server.endpoint();
            assertThat(answer(endpoint)).isEqualTo(403);

            server.stop();
            assertThatThrownBy(() -> answer(endpoint)).isInstanceOf(IOException.class);
            server.restart();

            assertThat(answer(server.endpoint())).isEqualTo(403);
            assertThat(server.endpoint()).isEqualTo(endpoint);
        }
    }

    @Test
    void nothingShouldBeLeftWhenItIsClosed() {
        S3Server server = S3Server.start();
        ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();

        server.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(Files.exists(server.data())).isFalse();
    }
}
