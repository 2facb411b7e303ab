package org.specstar.artemis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedArtemisResourceAdapterTest {
    private static final String QUEUE = "specstar.created";

    @TempDir
    Path directory = Path.of("");

    @AfterEach
    void forgetSettings() {
        System.clearProperty("specstar.data");
        System.clearProperty("specstar.storage");
    }

    @Test
    void messageShouldSurviveStopAndStart() throws Exception {
        EmbeddedArtemisResourceAdapter first = inVm(directory);
        first.start(new IdleBootstrapContext());
        send("kept");
        first.stop();

        EmbeddedArtemisResourceAdapter second = inVm(directory);
        second.start(new IdleBootstrapContext());
        String received = receive();
        second.stop();

        assertThat(received).isEqualTo("kept");
    }

    @Test
    void journalShouldLieInTheDataDirectory() throws Exception {
        System.setProperty("specstar.data", directory.toString());
        EmbeddedArtemisResourceAdapter adapter = inVm(null);

        adapter.start(new IdleBootstrapContext());
        adapter.stop();

        assertThat(directory.resolve("broker/journal")).isNotEmptyDirectory();
    }

    @Test
    void memoryStorageShouldLeaveNothingOnTheDisk() throws Exception {
        System.setProperty("specstar.data", directory.toString());
        System.setProperty("specstar.storage", "memory");
        EmbeddedArtemisResourceAdapter adapter = inVm(null);

        adapter.start(new IdleBootstrapContext());
        send("fleeting");
        String received = receive();
        adapter.stop();

        assertThat(received).isEqualTo("fleeting");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void startShouldBeRefusedWhenNothingSaysWhereTheDataLies() {
        EmbeddedArtemisResourceAdapter adapter = inVm(null);

        assertThatThrownBy(() -> adapter.start(new IdleBootstrapContext()))
                .isInstanceOf(ResourceAdapterInternalException.class)
                .hasMessageContaining("specstar.data");
    }

    @Test
    void startShouldBeRefusedWhenTheJournalIsInUse() throws Exception {
        EmbeddedArtemisResourceAdapter first = inVm(directory);
        first.start(new IdleBootstrapContext());

        EmbeddedArtemisResourceAdapter second = inVm(directory);
        assertThatThrownBy(() -> second.start(new IdleBootstrapContext()))
                .isInstanceOf(ResourceAdapterInternalException.class)
                .hasMessageContaining(directory.toString());
        first.stop();
    }

    @Test
    void remoteConnectorShouldStartNoBroker() throws Exception {
        EmbeddedArtemisResourceAdapter adapter = inVm(directory);
        adapter.setConnectorClassName(NettyConnectorFactory.class.getName());
        adapter.setConnectionParameters("host=127.0.0.1;port=61616");

        adapter.start(new IdleBootstrapContext());
        adapter.stop();

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void stoppedBrokerShouldBeOutOfReach() throws Exception {
        EmbeddedArtemisResourceAdapter adapter = inVm(directory);
        adapter.start(new IdleBootstrapContext());

        adapter.stop();

        assertThatThrownBy(() -> send("too late")).hasCauseInstanceOf(JMSException.class);
    }

    private static EmbeddedArtemisResourceAdapter inVm(@Nullable Path brokerDirectory) {
        EmbeddedArtemisResourceAdapter adapter = new EmbeddedArtemisResourceAdapter();
        adapter.setConnectorClassName(InVMConnectorFactory.class.getName());
        adapter.setConnectionParameters("server-id=0");
        adapter.setBrokerDirectory(brokerDirectory == null ? null : brokerDirectory.toString());
        return adapter;
    }

    private static void send(String text) {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("vm://0");
                JMSContext context = factory.createContext()) {
            context.createProducer().send(context.createQueue(QUEUE), text);
        }
    }

    private static String receive() {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("vm://0");
                JMSContext context = factory.createContext()) {
            return context.createConsumer(context.createQueue(QUEUE)).receiveBody(String.class, 5_000);
        }
    }
}
