//! What the window and the command line say to the core and hear from it.
