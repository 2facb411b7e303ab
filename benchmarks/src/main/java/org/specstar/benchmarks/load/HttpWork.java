package org.specstar.benchmarks.load;

import java.io.IOException;
import java.util.function.Supplier;

/** Asking a server. */
public record HttpWork(Address address, Supplier<Conversation> conversations) implements Work {
    @Override
    public Worker begin() throws IOException {
        HttpConnection connection = new HttpConnection(address);
        Conversation conversation = conversations.get();
        return new Worker() {
            @Override
            public void once() throws IOException {
                conversation.answered(connection.askWell(conversation.next()));
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }
}
