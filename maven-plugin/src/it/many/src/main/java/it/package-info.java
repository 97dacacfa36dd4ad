/** Filled by the test. */
package it;
