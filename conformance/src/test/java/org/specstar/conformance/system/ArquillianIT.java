package org.specstar.conformance.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.http.SpecStarClient.succeeded;

import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.server.KillsItsServer;

/** The finished archive, deployed by Arquillian and looked at from outside. */
@ExtendWith(ArquillianExtension.class)
@KillsItsServer
class ArquillianIT {
    @Deployment(testable = false)
    static WebArchive archive() {
        Path war = Path.of(System.getProperty("specstar.root"), "server-config/payara-micro/target/specstar.war");
        return ShrinkWrap.createFromZipFile(WebArchive.class, war.toFile());
    }

    @Test
    void deployedArchiveShouldKeepAnIssue(@ArquillianResource URL deployed) {
        // The adapter names the machine's first outer address, but the listener is on the loopback.
        SpecStarClient client = new SpecStarClient(URI.create("http://127.0.0.1:" + deployed.getPort()));

        String id = succeeded(client.post("/issue", "{\"title\":\"deployed\"}"))
                .json()
                .required("resource_id")
                .stringValue();

        assertThat(client.json("/issue/" + id + "?returns=data")
                        .at("/data/title")
                        .stringValue())
                .isEqualTo("deployed");
    }
}
