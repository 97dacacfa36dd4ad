/** A shop with products, orders and customers; its API is wrong on purpose where a mark names a rule of Allowance. */
package com.example.shop;
