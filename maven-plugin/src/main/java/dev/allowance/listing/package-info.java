/** A route table for people and programs: as text, JSON, CSV or in the route notation. Uses {@code check} and {@code report}. */
package dev.allowance.listing;
