package org.specstar.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.specstar.benchmarks.load.Address;
import org.specstar.benchmarks.load.Binaries;
import org.specstar.benchmarks.load.Body;
import org.specstar.benchmarks.load.HttpConnection;
import org.specstar.benchmarks.load.Import;
import org.specstar.benchmarks.load.IssueIds;
import org.specstar.benchmarks.load.IssueText;
import org.specstar.benchmarks.load.Reply;
import org.specstar.benchmarks.load.Request;
import org.specstar.benchmarks.load.Stock;
import org.specstar.benchmarks.load.WrongAnswerException;

/** Gives a server what the operations work with: issues from an archive, some of them changed, and binaries. */
record Provisions(Address address, IssueIds ids, long resources) {
    private static final int CHANGED = 200;
    private static final int BINARIES = 16;
    private static final Pattern FILE_ID = Pattern.compile("\"file_id\":\\s*\"([^\"]+)\"");

    void load(Path archive) throws IOException {
        Import.load(address, archive, resources);
    }

    /** @param binaries where to take binaries from */
    Stock stock(Binaries binaries) throws IOException {
        try (HttpConnection connection = new HttpConnection(address)) {
            return new Stock(ids, resources, changed(connection), uploaded(connection, binaries), cursors(connection));
        }
    }

    /** How many issues the server has. */
    long count() throws IOException {
        try (HttpConnection connection = new HttpConnection(address)) {
            return Long.parseLong(
                    connection.askWell(Request.get("/issue/count")).text().strip());
        }
    }

    private List<String> changed(HttpConnection connection) throws IOException {
        List<String> changed = new ArrayList<>();
        long many = Math.min(CHANGED, resources);
        for (long number = 0; number < many; number++) {
            String id = ids.of(number * resources / many);
            connection.askWell(
                    Request.put("/issue/" + id, Body.of(IssueText.fresh().payload())));
            changed.add(id);
        }
        return changed;
    }

    /** None if the server takes no binaries. */
    private static List<String> uploaded(HttpConnection connection, Binaries binaries) throws IOException {
        List<String> uploaded = new ArrayList<>();
        while (uploaded.size() < BINARIES) {
            Request upload = binaries.upload();
            Reply reply = connection.ask(upload);
            Matcher id = FILE_ID.matcher(reply.text());
            if (!reply.isGood() || !id.find()) {
                WrongAnswerException wrong = new WrongAnswerException(upload, reply);
                if (wrong.saysUnknown()) {
                    return List.of();
                }
                throw wrong;
            }
            uploaded.add(id.group(1));
        }
        return uploaded;
    }

    private static boolean cursors(HttpConnection connection) throws IOException {
        return !connection.askWell(Request.get("/issue?limit=1")).cursor().isEmpty();
    }
}
