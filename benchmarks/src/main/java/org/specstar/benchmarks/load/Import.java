package org.specstar.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** An archive of issues into a server, each time of issues that it does not have yet; to tidy is to purge them. */
public final class Import implements Transfer {
    private static final Duration PATIENCE = Duration.ofHours(6);

    private final Address address;
    private final AtomicLong seeds;
    private final Path file;
    private final long resources;
    private final List<IssueIds> imported = new ArrayList<>();

    /** @param seeds where the next ids come from */
    public Import(Address address, AtomicLong seeds, long resources) throws IOException {
        this.address = address;
        this.seeds = seeds;
        this.resources = resources;
        this.file = Files.createTempFile("specstar-benchmark", ".acbak");
        file.toFile().deleteOnExit();
    }

    @Override
    public void prepare() throws IOException {
        IssueIds ids = new IssueIds(seeds.getAndIncrement());
        new IssueArchive(ids, resources).writeTo(file);
        imported.add(ids);
    }

    @Override
    public long run() throws IOException {
        load(address, file, resources);
        return resources;
    }

    @Override
    public void tidy() throws IOException {
        for (IssueIds ids : imported) {
            new Purge(address, ids, resources).run();
        }
        imported.clear();
    }

    /** Imports a file. @throws WrongAnswerException unless so many resources were loaded */
    public static void load(Address address, Path archive, long resources) throws IOException {
        Request request = Request.upload("/issue/import", "issue.acbak", Body.file(archive));
        try (HttpConnection connection = new HttpConnection(address, PATIENCE)) {
            Reply reply = connection.askWell(request);
            if (!reply.text().replace(" ", "").contains("\"loaded\":" + resources + ",")) {
                throw new WrongAnswerException(request, reply);
            }
        }
    }
}
