package org.specstar.batch.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specstar.ejb.job.Progress;
import org.specstar.engine.EngineFixture;
import org.specstar.resource.DuplicateResourceException;
import org.specstar.search.Condition;
import org.specstar.transfer.ArchivedResource;
import org.specstar.transfer.LoadStats;
import org.specstar.transfer.OnDuplicate;
import org.specstar.write.Content;
import org.specstar.write.Creation;

/** Reads and writes in chunks as a batch runtime does. */
class ArchiveItemsTest {
    private static final int RESOURCES = 5;

    private final Path archive;

    ArchiveItemsTest(@TempDir Path directory) {
        archive = directory.resolve("tasks.acbak");
    }

    @BeforeEach
    void exportTasks() throws IOException {
        EngineFixture source = new EngineFixture();
        for (int number = 0; number < RESOURCES; number++) {
            byte[] body = ("{\"title\":\"" + number + "\"}").getBytes(UTF_8);
            source.write(
                    () -> source.tasks().writer().create(Content.json(body), Creation.PLAIN, source.caller("ann")));
        }
        try (OutputStream out = Files.newOutputStream(archive)) {
            source.engine().exports().write(source.tasks().model().name(), Condition.EVERYTHING, out);
        }
    }

    private ImportJobFixture job(OnDuplicate onDuplicate) {
        return new ImportJobFixture(archive, onDuplicate);
    }

    private static ArchiveItemReader reader(ImportJobFixture job) {
        ArchiveItemReader reader = new ArchiveItemReader();
        reader.job = job;
        return reader;
    }

    private static ArchiveItemWriter writer(ImportJobFixture job) {
        ArchiveItemWriter writer = new ArchiveItemWriter();
        writer.job = job;
        return writer;
    }

    private static List<Object> read(ArchiveItemReader reader, int most) {
        List<Object> chunk = new ArrayList<>();
        for (int item = 0; item < most; item++) {
            ArchivedResource next = reader.readItem();
            if (next == null) {
                break;
            }
            chunk.add(next);
        }
        return chunk;
    }

    private static void write(ImportJobFixture job, List<Object> chunk) {
        job.engine().write(() -> {
            writer(job).writeItems(chunk);
            return chunk.size();
        });
    }

    /** Runs chunks of two resources until the archive or the given number of chunks ends. */
    private static void run(ImportJobFixture job, int chunks) throws Exception {
        ArchiveItemReader reader = reader(job);
        reader.open(null);
        for (int number = 0; number < chunks; number++) {
            List<Object> chunk = read(reader, 2);
            if (chunk.isEmpty()) {
                break;
            }
            write(job, chunk);
        }
        reader.close();
    }

    private static long stored(ImportJobFixture job) {
        return job.engine().reader().count(Condition.EVERYTHING);
    }

    @Test
    void importShouldStoreEverythingAndCountIt() throws Exception {
        ImportJobFixture job = job(OnDuplicate.RAISE_ERROR);

        run(job, Integer.MAX_VALUE);

        assertThat(stored(job)).isEqualTo(RESOURCES);
        assertThat(job.progress().stats()).isEqualTo(new LoadStats(RESOURCES, 0));
        assertThat(job.progress().position()).isPositive().isLessThanOrEqualTo(Files.size(archive));
    }

    @Test
    void nextExecutionShouldGoOnWhereTheProgressEnds() throws Exception {
        ImportJobFixture job = job(OnDuplicate.RAISE_ERROR);
        run(job, 1);
        assertThat(stored(job)).isEqualTo(2);

        run(job, Integer.MAX_VALUE);

        assertThat(stored(job)).isEqualTo(RESOURCES);
        assertThat(job.progress().stats()).isEqualTo(new LoadStats(RESOURCES, 0));
    }

    @Test
    void ownProgressShouldCountAndNotTheCheckpointOfTheRepository() throws Exception {
        ImportJobFixture job = job(OnDuplicate.RAISE_ERROR);
        ArchiveItemReader ahead = reader(job);
        ahead.open(null);
        read(ahead, 4);
        ahead.close();

        ArchiveItemReader reader = reader(job);
        reader.open(ahead.checkpointInfo());

        assertThat(read(reader, 10)).hasSize(RESOURCES);
        reader.close();
    }

    @Test
    void checkpointShouldBeThePositionAfterTheLastItem() throws Exception {
        ArchiveItemReader reader = reader(job(OnDuplicate.OVERWRITE));
        reader.open(null);
        assertThat(reader.checkpointInfo()).isEqualTo(0L);

        ArchivedResource first = (ArchivedResource) read(reader, 1).get(0);

        assertThat(reader.checkpointInfo()).isEqualTo(first.resumeAt());
        reader.close();
    }

    @Test
    void finishedImportShouldHaveNothingLeft() throws Exception {
        ImportJobFixture job = job(OnDuplicate.OVERWRITE);
        run(job, Integer.MAX_VALUE);
        Progress finished = job.progress();

        run(job, Integer.MAX_VALUE);

        assertThat(job.progress()).isEqualTo(finished);
    }

    @Test
    void duplicatesShouldFollowTheRule() throws Exception {
        ImportJobFixture skipping = job(OnDuplicate.SKIP);
        run(skipping, Integer.MAX_VALUE);
        skipping.save(Progress.NONE);
        run(skipping, Integer.MAX_VALUE);
        assertThat(skipping.progress().stats()).isEqualTo(new LoadStats(0, RESOURCES));

        ImportJobFixture refusing = job(OnDuplicate.RAISE_ERROR);
        run(refusing, Integer.MAX_VALUE);
        refusing.save(Progress.NONE);
        assertThatThrownBy(() -> run(refusing, 1)).isInstanceOf(DuplicateResourceException.class);
        assertThat(refusing.progress()).isEqualTo(Progress.NONE);
    }

    @Test
    void missingArchiveShouldFailAtTheOpening() throws Exception {
        Files.delete(archive);
        ArchiveItemReader reader = reader(job(OnDuplicate.OVERWRITE));

        assertThatThrownBy(() -> reader.open(null)).isInstanceOf(NoSuchFileException.class);
        reader.close();
    }
}
