package io.spillover;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Spillover: the graph of inter-city risk, answered through GraphQL. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Spillover {

    /**
     * Runs the application until it is stopped.
     *
     * @param args Spring Boot arguments such as {@code --server.port=8081}
     */
    public static void main(String[] args) {
        SpringApplication.run(Spillover.class, args);
    }
}
