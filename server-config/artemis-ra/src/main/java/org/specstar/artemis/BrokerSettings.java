package org.specstar.artemis;

import java.nio.file.Path;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.DiskFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.PageFullMessagePolicy;

/** The limits and promises of the in-process broker, all in one place. */
final class BrokerSettings {
    static final String DEAD_LETTERS = "DLQ";
    static final String EXPIRED = "ExpiryQueue";

    private static final int MEBIBYTE = 1024 * 1024;
    private static final long LOCK_MILLIS = 5_000;
    private static final String EVERY_ADDRESS = "#";

    private BrokerSettings() {}

    /** The whole configuration of a broker at that place. */
    static Configuration configuration(BrokerPlace place) {
        Configuration configuration = new ConfigurationImpl()
                .setName("specstar")
                .setJMXManagementEnabled(false)
                // Without a network acceptor only code of this JVM can connect, and that may do everything anyway.
                .setSecurityEnabled(false)
                .setAcceptorConfigurations(Set.of(new TransportConfiguration(InVMAcceptorFactory.class.getName())))
                .setThreadPoolMaxSize(10)
                .setScheduledThreadPoolMaxSize(2)
                .setGlobalMaxSize(32L * MEBIBYTE)
                .setMaxDiskUsage(-1)
                .setMinDiskFree(64L * MEBIBYTE)
                .addAddressSetting(EVERY_ADDRESS, addresses())
                .addQueueConfiguration(queue(DEAD_LETTERS))
                .addQueueConfiguration(queue(EXPIRED))
                .setPersistenceEnabled(place.directory().isPresent());
        place.directory().ifPresent(directory -> keepIn(directory, configuration));
        return configuration;
    }

    /** Every acknowledged message is on the disk: the sync flags stay on, and NIO runs on every machine. */
    private static void keepIn(Path directory, Configuration configuration) {
        configuration
                .setJournalDirectory(directory.resolve("journal").toString())
                .setBindingsDirectory(directory.resolve("bindings").toString())
                .setPagingDirectory(directory.resolve("paging").toString())
                .setLargeMessagesDirectory(directory.resolve("large").toString())
                .setJournalType(JournalType.NIO)
                .setJournalLockAcquisitionTimeout(LOCK_MILLIS)
                .setJournalFileSize(4 * MEBIBYTE)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setJournalDatasync(true);
    }

    private static AddressSettings addresses() {
        AddressSettings settings = new AddressSettings()
                .setAutoCreateAddresses(true)
                .setAutoCreateQueues(true)
                .setAutoDeleteAddresses(false)
                .setAutoDeleteQueues(false)
                .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                .setDefaultQueueRoutingType(RoutingType.ANYCAST)
                .setDeadLetterAddress(SimpleString.of(DEAD_LETTERS))
                .setExpiryAddress(SimpleString.of(EXPIRED));
        redeliverSlowerEachTime(settings);
        refuseWhatDoesNotFit(settings);
        return settings;
    }

    private static void redeliverSlowerEachTime(AddressSettings settings) {
        settings.setMaxDeliveryAttempts(5)
                .setRedeliveryDelay(1_000)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(60_000);
    }

    /** Beyond memory messages go to pages, beyond the pages a send fails: a blocked sender would hold its thread. */
    private static void refuseWhatDoesNotFit(AddressSettings settings) {
        settings.setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(8L * MEBIBYTE)
                .setPageSizeBytes(MEBIBYTE)
                .setPageLimitBytes(256L * MEBIBYTE)
                .setPageFullMessagePolicy(PageFullMessagePolicy.FAIL)
                .setDiskFullMessagePolicy(DiskFullMessagePolicy.FAIL);
    }

    private static QueueConfiguration queue(String name) {
        return QueueConfiguration.of(name).setRoutingType(RoutingType.ANYCAST).setDurable(true);
    }
}
