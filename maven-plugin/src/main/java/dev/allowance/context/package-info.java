/**
 * What configuration files of a project say about where its paths begin, and of placeholders in them: Spring Boot's and Quarkus'
 * application files, MicroProfile's, and {@code web.xml}. Knows no Maven.
 */
package dev.allowance.context;
