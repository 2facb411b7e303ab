package org.specstar.conformance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "reads the sockets of a process from /proc")
class ListeningSocketsTest {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final byte[] EVERYWHERE = {0, 0, 0, 0};

    @Test
    void socketsOfTheProcessShouldBeFoundWithTheirAddress() throws IOException {
        long self = ProcessHandle.current().pid();
        try (ServerSocket inside = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK));
                ServerSocket outside = new ServerSocket(0, 1, InetAddress.getByAddress(EVERYWHERE))) {
            assertThat(ListeningSockets.of(self))
                    .contains(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), inside.getLocalPort()))
                    .filteredOn(socket -> socket.getPort() == outside.getLocalPort())
                    .singleElement()
                    .matches(socket -> socket.getAddress().isAnyLocalAddress());
        }
    }
}
