/** Puts the parts together: readers, then rules, then configuration and suppression. Uses everything before it. */
package dev.allowance.engine;
