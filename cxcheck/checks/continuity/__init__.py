"""What a customer takes along: from one page load to the next, from one device to another."""
