package org.specstar.artemis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {
    private final Configuration configuration =
            BrokerSettings.configuration(new BrokerPlace(Optional.of(Path.of("unused"))));

    @Test
    void brokerShouldBeReachableInThisJvmAlone() {
        assertThat(configuration.getAcceptorConfigurations())
                .extracting(TransportConfiguration::getFactoryClassName)
                .containsExactly(InVMAcceptorFactory.class.getName());
    }

    @Test
    void acknowledgedMessagesShouldBeOnTheDisk() {
        assertThat(configuration.isPersistenceEnabled()).isTrue();
        assertThat(configuration.isJournalSyncTransactional()).isTrue();
        assertThat(configuration.isJournalSyncNonTransactional()).isTrue();
        assertThat(configuration.isJournalDatasync()).isTrue();
    }

    @Test
    void failingMessageShouldEndAsDeadLetter() {
        AddressSettings settings = configuration.getAddressSettings().getOrDefault("#", new AddressSettings());

        assertThat(settings.getMaxDeliveryAttempts()).isEqualTo(5);
        assertThat(settings.getDeadLetterAddress().toString()).isEqualTo(BrokerSettings.DEAD_LETTERS);
        assertThat(configuration.getQueueConfigs())
                .extracting(queue -> queue.getName().toString())
                .contains(BrokerSettings.DEAD_LETTERS);
    }
}
