package org.specstar.ejb.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageException;
import org.specstar.ejb.config.SettingException;

/** Puts the platform together when the application starts, and takes it apart when it stops. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {
    private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);

    @Inject
    private Platform platform;

    @Inject
    private Assembly assembly;

    @PostConstruct
    void start() {
        try {
            platform.start(assembly.assemble());
        } catch (SettingException | StorageException e) {
            // Servers show that the application did not start, and bury why.
            LOG.error(e.getMessage());
            throw e;
        }
    }

    @PreDestroy
    void stop() {
        assembly.close();
    }
}
