package org.specstar.batch.extraction;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.batch.BatchOperations;
import org.specstar.ejb.job.JobNames;
import org.specstar.ejb.platform.Platform;
import org.specstar.schema.RegisteredModel;

/** Finds the models whose rows do not follow their declaration when the application starts, and has them extracted anew. */
@Singleton
@Startup
@DependsOn("StartUp")
@TransactionManagement(TransactionManagementType.BEAN)
public class OutdatedModels {
    private static final Logger LOG = LoggerFactory.getLogger(OutdatedModels.class);

    @Inject
    private Platform platform;

    @Inject
    private BatchOperations jobs;

    @Resource
    private ManagedScheduledExecutorService executor;

    /** The jobs begin later: servers run none of an application that still starts. */
    @PostConstruct
    void find() {
        List<String> outdated = new ArrayList<>();
        for (RegisteredModel<?> model : platform.engine().catalog().all()) {
            String name = model.name().text();
            if (isOutdated(name)) {
                outdated.add(name);
            }
        }
        if (!outdated.isEmpty()) {
            LOG.info("The rows of {} do not follow the declaration and are extracted anew", outdated);
            executor.schedule(() -> outdated.forEach(this::start), 1, TimeUnit.SECONDS);
        }
    }

    private boolean isOutdated(String model) {
        return platform.units()
                .requiresNew(() -> platform.engine().model(model).reextraction().pending())
                .isPresent();
    }

    private void start(String model) {
        try {
            jobs.start(JobNames.EXTRACTION, Map.of(JobNames.MODEL, model));
        } catch (RuntimeException e) {
            // The other models have to be extracted all the same.
            LOG.error("The rows of {} cannot be extracted anew; start the job 'extraction' by hand", model, e);
        }
    }
}
