package org.specstar.conformance.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.specstar.conformance.server.ListeningSockets;
import org.specstar.conformance.server.Server;
import org.specstar.conformance.server.SharedServer;

@ExtendWith(SharedServer.class)
@EnabledOnOs(value = OS.LINUX, disabledReason = "reads the sockets of a process from /proc")
class LoopbackIT {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    @Test
    void serverShouldListenOnItsPortOfTheLoopbackAndNowhereElse(Server server) throws IOException {
        Assumptions.assumeTrue(server.process().isPresent(), "the server is not ours to look into");

        List<InetSocketAddress> sockets =
                ListeningSockets.of(server.process().orElseThrow().pid());

        assertThat(sockets)
                .containsExactly(new InetSocketAddress(
                        InetAddress.getByAddress(LOOPBACK), server.url().getPort()));
    }
}
