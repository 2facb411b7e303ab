package org.specstar.ejb.s3;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Makes what the SDK needs out of settings. */
final class S3Clients {
    /**
     * One more than the JDK keeps idle connections to a server: after the server has closed them each costs a try, since a
     * body that is streamed cannot be sent again on another. The limit of time holds for all tries together.
     */
    private static final int TRIES = 6;

    private S3Clients() {}

    static S3Client client(S3Settings settings) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings.keys()))
                .httpClient(http(settings.limits()))
                .serviceConfiguration(configuration(settings))
                .overrideConfiguration(all -> all.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(TRIES)
                                .build())
                        .apiCallTimeout(settings.limits().total()));
        if (!settings.endpoint().isEmpty()) {
            builder.endpointOverride(URI.create(settings.endpoint()));
        }
        return builder.build();
    }

    static S3Presigner presigner(S3Settings settings) {
        S3Presigner.Builder builder = S3Presigner.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings.keys()))
                .serviceConfiguration(configuration(settings));
        String server = settings.publicEndpoint().isEmpty() ? settings.endpoint() : settings.publicEndpoint();
        if (!server.isEmpty()) {
            builder.endpointOverride(URI.create(server));
        }
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(S3Settings.Keys keys) {
        return keys.areGiven()
                ? StaticCredentialsProvider.create(AwsBasicCredentials.create(keys.access(), keys.secret()))
                : DefaultCredentialsProvider.builder().build();
    }

    private static SdkHttpClient http(S3Settings.Limits limits) {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(limits.connect())
                .socketTimeout(limits.read())
                .build();
    }

    private static S3Configuration configuration(S3Settings settings) {
        return S3Configuration.builder()
                .pathStyleAccessEnabled(settings.pathStyle())
                // The JDK's client waits five seconds for a server that does not know of it.
                .expectContinueEnabled(false)
                .build();
    }
}
