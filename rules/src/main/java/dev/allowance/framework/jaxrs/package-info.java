/** What javax and jakarta REST annotations mean, and how Jersey, RESTEasy, CXF and Quarkus dispatch. */
package dev.allowance.framework.jaxrs;
