package org.specstar.ejb.s3;

import org.jspecify.annotations.Nullable;
import org.specstar.StorageBusyException;
import org.specstar.StorageException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Tells what the server could not do now from what it will not do at all. */
record S3Failures(S3Settings settings) {
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int PRECONDITION = 412;
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;

    /** @param task what was to be done, in words that go on "cannot be" */
    StorageException of(String task, SdkException failure) {
        String message = "In the S3 bucket " + settings.bucket() + " " + task + ": " + reason(failure);
        return isTransient(failure)
                ? new StorageBusyException(message, failure)
                : new StorageException(message, failure);
    }

    /** What an answer says in one word and number, or why there is none. Messages of servers may be long, or anything. */
    static String reason(SdkException failure) {
        if (failure instanceof SdkServiceException answer) {
            return "the server answered " + answer.statusCode() + " " + code(failure);
        }
        return "no answer (" + deepest(failure) + ")";
    }

    private static String deepest(Throwable failure) {
        Throwable cause = failure;
        for (Throwable next = cause.getCause(); next != null; next = next.getCause()) {
            cause = next;
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    /** The server's word for what is wrong; empty text if it gave none. */
    static String code(SdkException failure) {
        @Nullable
        AwsErrorDetails details = failure instanceof AwsServiceException answer ? answer.awsErrorDetails() : null;
        @Nullable String code = details == null ? null : details.errorCode();
        return code == null ? "" : code;
    }

    /** Whether there was no answer, or one that asks for patience. */
    static boolean isTransient(SdkException failure) {
        int status = status(failure);
        return status == 0 || status == TOO_MANY || status == CONFLICT || status >= SERVER && status != NOT_IMPLEMENTED;
    }

    /** Whether the server kept to the condition that there be no such object. One server says so in its own way. */
    static boolean isTaken(SdkException failure) {
        return status(failure) == PRECONDITION || status(failure) == NOT_MODIFIED;
    }

    static boolean isAbsent(SdkException failure) {
        return status(failure) == NOT_FOUND && !"NoSuchBucket".equals(code(failure));
    }

    private static int status(SdkException failure) {
        return failure instanceof SdkServiceException answer ? answer.statusCode() : 0;
    }
}
