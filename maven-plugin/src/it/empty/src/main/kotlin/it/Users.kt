package it

class Users
