package org.specstar.benchmarks.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** What is said to a server for each operation. Both servers understand all of it, save what one of them does not have. */
public final class Conversations {
    private static final int UPDATES_OF_A_HUNDRED = 20;
    private static final String PATCH_TYPE = "application/json-patch+json";
    private static final String SORTED =
            "&sorts=" + encoded("[{\"type\":\"data\",\"field_path\":\"points\",\"direction\":\"-\"}]");

    private final Stock stock;
    private final Binaries binaries;

    public Conversations(Stock stock, Binaries binaries) {
        this.stock = stock;
        this.binaries = binaries;
    }

    /** One for each connection. @throws IllegalArgumentException if the operation is no question to a server */
    public Supplier<Conversation> of(Operation operation) {
        return switch (operation) {
            case READ -> asking(this::read);
            case READ_REVISION -> asking(this::readRevision);
            case LIST -> asking(() -> Request.get("/issue?limit=10"));
            case SEARCH -> asking(Conversations::search);
            case COUNT -> asking(() -> Request.get("/issue/count"));
            case WALK -> () -> new Walk(stock);
            case BLOB_DOWN -> asking(() -> Request.get("/blobs/" + Stock.any(stock.binaries())));
            case BLOB_UP -> asking(binaries::upload);
            case UPDATE -> asking(this::update);
            case PATCH -> asking(this::patch);
            case MIXED -> asking(this::mixed);
            case CREATE -> asking(Conversations::create);
            case STATIC_JAXRS -> asking(() -> Request.get(RawRoutes.STATIC_JAXRS));
            case STATIC_SERVLET -> asking(() -> Request.get(RawRoutes.STATIC_SERVLET));
            case RAW_SELECT -> asking(() -> RawRoutes.select(stock.resources()));
            case RAW_INSERT -> asking(RawRoutes::insert);
            case RAW_ROWS -> asking(RawRoutes::insertRows);
            case EXPORT, IMPORT, INSERT, COPY_IN, COPY_OUT -> throw new IllegalArgumentException(operation.text());
        };
    }

    private static Supplier<Conversation> asking(Supplier<Request> requests) {
        Conversation same = requests::get;
        return () -> same;
    }

    private Request read() {
        return Request.get("/issue/" + stock.any() + "?returns=data");
    }

    private Request readRevision() {
        String id = Stock.any(stock.changed());
        return Request.get("/issue/" + id + "?revision_id=" + id + ":1");
    }

    /** What is open and has less than so many points; most points first. */
    private static Request search() {
        int points = ThreadLocalRandom.current().nextInt(100, 1_000);
        return Request.get("/issue?limit=10&conditions="
                + encoded("[{\"field_path\":\"status\",\"operator\":\"eq\",\"value\":\"open\"},"
                        + "{\"field_path\":\"points\",\"operator\":\"lt\",\"value\":" + points + "}]")
                + SORTED);
    }

    private Request update() {
        return Request.put("/issue/" + stock.any(), Body.of(IssueText.fresh().payload()));
    }

    private Request patch() {
        String patch = "[{\"op\":\"replace\",\"path\":\"/title\",\"value\":\"Fix login "
                + IssueText.fresh().number() + "\"}]";
        return new Request("PATCH", "/issue/" + stock.any(), PATCH_TYPE, Body.text(patch));
    }

    private Request mixed() {
        return ThreadLocalRandom.current().nextInt(100) < UPDATES_OF_A_HUNDRED ? update() : read();
    }

    /** One that the server has not got yet. */
    public static Request create() {
        return Request.post("/issue", Body.of(IssueText.fresh().payload()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
