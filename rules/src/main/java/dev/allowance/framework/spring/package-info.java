/** What Spring MVC and WebFlux annotations mean, and how those servers dispatch. */
package dev.allowance.framework.spring;
