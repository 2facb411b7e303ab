package org.specstar.benchmarks.load;

/** A server has answered what it must not. Ends the benchmark: numbers of wrong answers say nothing. */
public final class WrongAnswerException extends RuntimeException {
    private static final int LONGEST = 500;

    private final int status;

    public WrongAnswerException(Request request, Reply reply) {
        super(request.line() + " was answered " + reply.status() + " " + shortened(reply.text()));
        this.status = reply.status();
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }

    /** Whether the server knows no such route, method or parameter. */
    public boolean saysUnknown() {
        return status == 404 || status == 405 || status == 422;
    }
}
