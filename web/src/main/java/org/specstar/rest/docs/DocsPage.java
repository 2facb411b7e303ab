package org.specstar.rest.docs;

import java.nio.charset.StandardCharsets;
import org.specstar.rest.document.FixedDocument;

/** The page around Swagger UI. All addresses in it are relative: it works under any context root and behind any proxy. */
final class DocsPage {
    /** Swagger UI writes styles into its elements; scripts, and where they may call, are this server's alone. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    /** Reads its address from the page, which knows how it was asked for. */
    static final String START = """
            'use strict';
            window.addEventListener('load', () => {
              const place = document.getElementById('swagger-ui');
              window.ui = SwaggerUIBundle({
                url: place.dataset.description,
                dom_id: '#swagger-ui',
                deepLinking: true,
                presets: [SwaggerUIBundle.presets.apis],
                layout: 'BaseLayout',
                validatorUrl: null
              });
            });
            """;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>SpecStar</title>
              <link rel="stylesheet" href="%1$sswagger-ui.css">
              <link rel="icon" type="image/png" href="%1$sfavicon-32x32.png" sizes="32x32">
            </head>
            <body>
              <div id="swagger-ui" data-description="%2$sopenapi.json"></div>
              <script src="%1$sswagger-ui-bundle.js"></script>
              <script src="%1$sstart.js"></script>
            </body>
            </html>
            """;

    private static final FixedDocument BELOW = page("", "../");
    private static final FixedDocument BESIDE = page("docs/", "");

    private DocsPage() {}

    /** @param prefix of the other files, as seen from the page: none, or the page's own name */
    static FixedDocument below(String prefix) {
        return prefix.isEmpty() ? BELOW : BESIDE;
    }

    private static FixedDocument page(String files, String root) {
        byte[] html = String.format(PAGE, files, root).getBytes(StandardCharsets.UTF_8);
        return FixedDocument.of("text/html;charset=utf-8", html, "no-cache");
    }
}
