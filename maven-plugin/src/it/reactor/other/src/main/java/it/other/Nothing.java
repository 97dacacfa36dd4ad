package it.other;

class Nothing {}
