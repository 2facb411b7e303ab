package org.specstar.rest.problem;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;
import org.specstar.StorageBusyException;
import org.specstar.StorageException;

/** Turns every exception that leaves a resource into a problem document. The unknown gets an incident id, no internals. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
    /** What some statuses say in headers. */
    private static final List<String> TOLD = List.of("Allow", "Content-Range");

    @Override
    public Response toResponse(Throwable thrown) {
        Throwable error = unwrapped(thrown);
        if (error instanceof PlatformException known) {
            return known(known);
        }
        if (error instanceof StorageException && FullStorage.isCauseOf(error)) {
            return full(error);
        }
        if (error instanceof StorageBusyException) {
            return busy(error);
        }
        return error instanceof WebApplicationException framework ? framework(framework) : incident(error, 500);
    }

    private static Response busy(Throwable error) {
        LOG.warn("A request was given up: {}", error.getMessage());
        Response problem = new Problem(
                        503, "STORAGE_BUSY", "The storage is busy or away at the moment. Try again.", Map.of())
                .response();
        return Response.fromResponse(problem).header("Retry-After", "1").build();
    }

    private static Response full(Throwable error) {
        LOG.error("The storage is full: {}", error.getMessage());
        return new Problem(507, "STORAGE_FULL", "The storage is full. Nothing was written.", Map.of()).response();
    }

    private static Response known(PlatformException error) {
        Problem problem = Problem.of(error);
        if (problem.status() >= 500 && error.code() != ErrorCode.NOT_IMPLEMENTED) {
            LOG.error("{} {}", error.code(), error.getMessage());
        }
        return problem.response();
    }

    /** What the JAX-RS implementation found wrong with a request: no such path, no such method, wrong media type. */
    private static Response framework(WebApplicationException error) {
        Response answer = error.getResponse();
        if (answer.getStatus() < 400) {
            return answer;
        }
        if (answer.getStatus() >= 500) {
            return incident(error, answer.getStatus());
        }
        Response problem = problem(answer.getStatus()).response();
        Response.ResponseBuilder told = Response.fromResponse(problem);
        TOLD.forEach(header -> told.header(header, answer.getHeaderString(header)));
        return told.build();
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 404 -> Problem.of(ErrorCode.RESOURCE_NOT_FOUND, status, "Not Found");
            case 405 -> Problem.of(ErrorCode.BAD_REQUEST, status, "Method Not Allowed");
            case 406 -> Problem.of(ErrorCode.BAD_REQUEST, status, "Not Acceptable");
            case 416 -> Problem.of(ErrorCode.BAD_REQUEST, status, "No byte lies in the range that was asked for.");
            case 415 -> Problem.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, status, "Unsupported Media Type");
            default -> Problem.of(ErrorCode.BAD_REQUEST, status, "The request cannot be served.");
        };
    }

    private static Response incident(Throwable error, int status) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}", incident, error);
        return new Problem(
                        status,
                        "INTERNAL_ERROR",
                        "Something failed that is not your fault. Name the incident when you report it.",
                        Map.of("incident", incident))
                .response();
    }

    /** Containers wrap what an enterprise bean throws; the cause is what happened. */
    private static Throwable unwrapped(Throwable thrown) {
        Throwable error = thrown;
        @Nullable Throwable cause = error.getCause();
        while (error instanceof EJBException && cause != null) {
            error = cause;
            cause = error.getCause();
        }
        return error;
    }
}
