//! What will happen, before it happens: for the test clock's page and the command line.

