package org.specstar.ejb.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Puts the platform together when the application starts, and takes it apart when it stops. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {
    @Inject
    private Platform platform;

    @Inject
    private Assembly assembly;

    @PostConstruct
    void start() {
        platform.start(assembly.assemble());
    }

    @PreDestroy
    void stop() {
        assembly.close();
    }
}
