package org.specstar.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpConnectionTest {
    private AnsweringServer server;

    @BeforeEach
    void start() throws IOException {
        server = new AnsweringServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/whole", "/chunked"})
    void answersShouldBeReadOneAfterTheOther(String target) throws IOException {
        try (HttpConnection connection = new HttpConnection(server.address())) {
            connection.ask(Request.get(target));
            Reply second = connection.ask(Request.post(target, Body.text("{}")));

            assertThat(second.text()).isEqualTo("hello");
            assertThat(second.length()).isEqualTo(5);
            assertThat(second.cursor()).isEqualTo("next");
        }
    }

    @Test
    void wrongAnswerShouldBeToldWithTheQuestion() throws IOException {
        try (HttpConnection connection = new HttpConnection(server.address())) {
            assertThatThrownBy(() -> connection.askWell(Request.get("/wrong")))
                    .isInstanceOf(WrongAnswerException.class)
                    .hasMessage("GET /wrong was answered 503 hello");
        }
    }
}
