/** Meeting rooms to be booked; the API is wrong on purpose where a mark names a rule of Allowance. */
package com.example.rooms;
