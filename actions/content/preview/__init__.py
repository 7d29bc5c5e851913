"""All content on one page, three languages side by side, to be read and approved by people."""
