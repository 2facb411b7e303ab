package org.specstar.rest.caller;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import org.specstar.ejb.engine.CurrentRequest;
import org.specstar.rest.Requester;

/**
 * Notes the beginning and the end of every request of the application, those of a team's own servlets and resources
 * included. Work that a request hands to another thread has no caller unless it is given one.
 */
@WebListener
public class RequestObserver implements ServletRequestListener {
    @Inject
    private CurrentRequest current;

    @Inject
    private Requester requester;

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (event.getServletRequest() instanceof HttpServletRequest request) {
            current.begin(new ServletRequestFacts(request));
        }
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        current.end();
        requester.end();
    }
}
